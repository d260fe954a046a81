// SPDX-License-Identifier: Apache-2.0
/** Forms: typed text, the checked value, and findings in page order. Begin with {@link FormValidator} and {@link TypedDate}. */
@NullMarked
package org.moothall.core.form;

import org.jspecify.annotations.NullMarked;
