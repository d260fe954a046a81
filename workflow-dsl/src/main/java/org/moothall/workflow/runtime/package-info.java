// SPDX-License-Identifier: Apache-2.0
/** The runtime that carries cases on over any store. Begin with {@link org.moothall.workflow.runtime.HostBuilder}. */
@NullMarked
package org.moothall.workflow.runtime;

import org.jspecify.annotations.NullMarked;
