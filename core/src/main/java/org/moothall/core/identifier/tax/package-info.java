// SPDX-License-Identifier: Apache-2.0
/** Identifiers of HM Revenue and Customs: people, employers and traders. Begin with {@link Nino} and {@link Utr}. */
@NullMarked
package org.moothall.core.identifier.tax;

import org.jspecify.annotations.NullMarked;
