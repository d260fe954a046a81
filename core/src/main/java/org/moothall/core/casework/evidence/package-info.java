// SPDX-License-Identifier: Apache-2.0
/** What shows what happened: files as they were taken, through whose hands they went, and copies that may be shown. */
@NullMarked
package org.moothall.core.casework.evidence;

import org.jspecify.annotations.NullMarked;
