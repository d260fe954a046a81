// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.model.Outline;
import org.moothall.workflow.model.Shape;

/** The shapes that cases have begun in. A workflow that changed under its old version number is not let in. */
public final class RecordedShapes {
    private final Map<String, Shape> shapes = new HashMap<>();

    /** Begins with shapes that were recorded earlier. */
    public static RecordedShapes of(List<Shape> recorded) {
        RecordedShapes shapes = new RecordedShapes();
        recorded.forEach(shape -> shapes.shapes.put(key(shape), shape));
        return shapes;
    }

    /**
     * Lets a workflow in and records its shape. <b>Errors</b> a {@link ChangedShapeException} when another shape is recorded
     * under its name and version.
     */
    public void admit(Workflow<?> workflow) {
        Shape shape = workflow.shape();
        Shape recorded = shapes.putIfAbsent(key(shape), shape);
        if (recorded != null && !recorded.equals(shape)) {
            String difference = Outline.difference(recorded, shape).orElse("the difference is not in its outline");
            throw new ChangedShapeException(shape, difference);
        }
    }

    private static String key(Shape shape) {
        return shape.name() + "/" + shape.version();
    }
}
