// SPDX-License-Identifier: Apache-2.0
/** All schemes, those of this library and those of others, for programs that treat all of them alike. */
@NullMarked
package org.moothall.core.identifier.registry;

import org.jspecify.annotations.NullMarked;
