// SPDX-License-Identifier: Apache-2.0
/** The smallest service that is a service: what a council developer writes on the first afternoon. */
@NullMarked
package org.moothall.examples.first;

import org.jspecify.annotations.NullMarked;
