// SPDX-License-Identifier: Apache-2.0
/** What judging a Java object costs, beside a check by hand. */
@NullMarked
package org.moothall.examples.benchmarks.people;

import org.jspecify.annotations.NullMarked;
