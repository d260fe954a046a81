// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.lang.reflect.InvocationTargetException;

/** Calls the {@code of} of an identifier's type, which no interface can name. */
final class Creators {
    private Creators() {}

    static Object of(Identifier sample, String text) throws Throwable {
        try {
            return sample.scheme().type().getMethod("of", String.class).invoke(null, text);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
