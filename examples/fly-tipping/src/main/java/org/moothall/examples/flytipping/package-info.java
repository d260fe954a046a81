// SPDX-License-Identifier: Apache-2.0
/** A council's fly-tipping service, end to end: reports come in, incidents are triaged and cleared, reporters are told. */
@NullMarked
package org.moothall.examples.flytipping;

import org.jspecify.annotations.NullMarked;
