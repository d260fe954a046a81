// SPDX-License-Identifier: Apache-2.0
/** What a workflow is: its shape, which is data, and its behaviour, which is the council's functions. */
@NullMarked
package org.moothall.workflow.model;

import org.jspecify.annotations.NullMarked;
