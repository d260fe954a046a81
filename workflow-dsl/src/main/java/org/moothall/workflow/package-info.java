// SPDX-License-Identifier: Apache-2.0
/** The workflow language: handles that name what can happen, and the sentence that says when. */
@NullMarked
package org.moothall.workflow;

import org.jspecify.annotations.NullMarked;
