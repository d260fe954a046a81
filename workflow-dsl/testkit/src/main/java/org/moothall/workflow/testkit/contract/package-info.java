// SPDX-License-Identifier: Apache-2.0
/** The contract of every host, as JUnit tests: a host's own tests extend them. Begin with {@link HostContract}. */
@NullMarked
package org.moothall.workflow.testkit.contract;

import org.jspecify.annotations.NullMarked;
