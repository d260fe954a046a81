// SPDX-License-Identifier: Apache-2.0
/** Identifiers of drivers, vehicles, badges and travel documents. Begin with {@link VehicleRegistrationMark} and {@link DriverNumber}. */
@NullMarked
package org.moothall.core.identifier.travel;

import org.jspecify.annotations.NullMarked;
