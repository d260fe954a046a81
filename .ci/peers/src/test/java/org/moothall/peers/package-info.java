// SPDX-License-Identifier: Apache-2.0
/** Other engines in the transactions that a host of ours is tried in. */
@NullMarked
package org.moothall.peers;

import org.jspecify.annotations.NullMarked;
