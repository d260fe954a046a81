// SPDX-License-Identifier: Apache-2.0
/** What checking services of a directory costs, nested and an object a line.. */
@NullMarked
package org.moothall.examples.benchmarks.services;

import org.jspecify.annotations.NullMarked;
