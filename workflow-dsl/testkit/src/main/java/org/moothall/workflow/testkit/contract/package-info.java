// SPDX-License-Identifier: Apache-2.0
/** What every host must keep to, as JUnit tests: a host's own tests extend a contract and say how such a host is begun. */
@NullMarked
package org.moothall.workflow.testkit.contract;

import org.jspecify.annotations.NullMarked;
