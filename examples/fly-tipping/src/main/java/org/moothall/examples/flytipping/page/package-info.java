// SPDX-License-Identifier: Apache-2.0
/** The head of service's page: what it says, as plain records, and how it is drawn and written as one HTML file. */
@NullMarked
package org.moothall.examples.flytipping.page;

import org.jspecify.annotations.NullMarked;
