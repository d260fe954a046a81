// SPDX-License-Identifier: Apache-2.0
/** The workflow language: handles for tasks, events and letters, and the sentence that orders them. Begin with {@link Workflow#of}. */
@NullMarked
package org.moothall.workflow;

import org.jspecify.annotations.NullMarked;
