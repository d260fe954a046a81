// SPDX-License-Identifier: Apache-2.0
/** Code lists: meaning, dates and steward of each code. Begin with {@link CodeList}. */
@NullMarked
package org.moothall.core.codelist;

import org.jspecify.annotations.NullMarked;
