// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

/** What every name in a workflow has to be: something. */
public final class Name {
    private Name() {}

    /**
     * A name that is one. <b>Errors</b> a blank one is refused with an {@link IllegalArgumentException}.
     *
     * @param of what is named, for example {@code a task}
     */
    public static String of(String of, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(of + " needs a name");
        }
        return name;
    }
}
