// SPDX-License-Identifier: Apache-2.0
/** Durable hosts: in one SQLite file, or on PostgreSQL. Begin with {@link JdbcHost}. */
@NullMarked
package org.moothall.workflow.jdbc;

import org.jspecify.annotations.NullMarked;
