// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import org.moothall.workflow.model.Shape;

/** A workflow's definition was edited and kept its version number, so cases that are open could no longer be trusted to it. */
public final class ChangedShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedShapeException(Shape shape, String difference) {
        super("workflow '" + shape.name() + "' version " + shape.version()
                + " has changed since cases began in it: " + difference + "; give it version " + (shape.version() + 1)
                + " and keep the old one for the cases that are open [MH-W031]");
    }
}
