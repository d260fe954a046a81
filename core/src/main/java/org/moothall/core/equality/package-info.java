// SPDX-License-Identifier: Apache-2.0
/** Answers to equality questions, with the lists of options shown. Begin with {@link EqualityAnswers}. */
@NullMarked
package org.moothall.core.equality;

import org.jspecify.annotations.NullMarked;
