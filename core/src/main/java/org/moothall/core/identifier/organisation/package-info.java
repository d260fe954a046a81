// SPDX-License-Identifier: Apache-2.0
/** Identifiers of organisations in public registers. Begin with {@link CompanyNumber} and {@link OrganisationId}. */
@NullMarked
package org.moothall.core.identifier.organisation;

import org.jspecify.annotations.NullMarked;
