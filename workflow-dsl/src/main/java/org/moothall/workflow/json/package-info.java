// SPDX-License-Identifier: Apache-2.0
/** The JSON of cases: position, journal and the values of the council. Begin with {@link org.moothall.workflow.json.ValueJson}. */
@NullMarked
package org.moothall.workflow.json;

import org.jspecify.annotations.NullMarked;
