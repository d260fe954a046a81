// SPDX-License-Identifier: Apache-2.0
/** Durable workflows: in one SQLite file, or on PostgreSQL. */
@NullMarked
package org.moothall.workflow.jdbc;

import org.jspecify.annotations.NullMarked;
