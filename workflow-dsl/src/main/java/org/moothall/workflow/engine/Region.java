// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

/** The steps that share a {@link Frame.Scope} when they run: the place where laps are counted and jumps land. */
final class Region {
    private final String name;

    Region(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
