// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.registry;

import java.util.List;
import org.moothall.core.identifier.Scheme;

/**
 * Brings schemes of another jar, a council's permit numbers for example, into {@link Schemes}, and so to
 * {@code @ValidIdentifier} and to every tool that treats all schemes alike.
 *
 * <p>An implementation is public, has a public constructor without parameters, and is named in
 * {@code META-INF/services/org.moothall.core.identifier.registry.SchemeSource} of its jar.
 */
public interface SchemeSource {
    /** The schemes; an id that another scheme has already is a mistake, and stops {@link Schemes} from being read. */
    List<Scheme<?>> schemes();
}
