// SPDX-License-Identifier: Apache-2.0
/** The writers of reports. Begin with {@link ReportWriter}. Not API: changes with any version. */
@NullMarked
package org.moothall.standards.internal.report;

import org.jspecify.annotations.NullMarked;
