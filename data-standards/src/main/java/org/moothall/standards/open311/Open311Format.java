// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.internal.writing.JsonList;
import org.moothall.standards.internal.writing.XmlList;

/**
 * The two formats in which an endpoint answers with requests and updates, as documents in UTF-8.
 *
 * <pre>{@code
 * Open311Format.JSON.writeRequests(requests, target);
 * }</pre>
 *
 * <p>A record is written as it goes by, so memory does not grow with the list; for a stream give {@code stream::iterator}. The
 * target is flushed and not closed. Times are written to the second with their offset, as the standard has them. What has no
 * value is left out, but for the eight members of a request that FixMyStreet's dialect wants to be there: they are null, or empty
 * in XML. Characters that the format cannot hold are written as U+FFFD.
 *
 * <p><b>Privacy</b> all that a record holds is written, also the reporter where one was read. {@link ServiceRequest#answer} makes
 * requests without.
 */
public enum Open311Format {
    /** A bare list of objects; optional in the standard. */
    JSON("application/json") {
        @Override
        void write(Iterator<Map<String, @Nullable Object>> records, String list, String record, OutputStream target)
                throws IOException {
            JsonList.write(records, target);
        }
    },

    /**
     * {@code service_requests} of {@code request}, or {@code service_requests_updates} of {@code request_update}: the format that
     * the standard demands. Several links are several elements. Answers to a service's questions are, in our own reading, an
     * {@code attribute} each of {@code code} and {@code value}.
     */
    XML("text/xml") {
        @Override
        void write(Iterator<Map<String, @Nullable Object>> records, String list, String record, OutputStream target)
                throws IOException {
            XmlList.write(records, list, record, target);
        }
    };

    private final String mediaType;

    Open311Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What discovery and the content type of an answer call it. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes service requests.
     *
     * @throws IOException when the target cannot be written to
     */
    public void writeRequests(Iterable<ServiceRequest> requests, OutputStream target) throws IOException {
        write(members(requests, Open311Members::of), "service_requests", "request", target);
    }

    /**
     * Writes updates of service requests.
     *
     * @throws IOException when the target cannot be written to
     */
    public void writeUpdates(Iterable<ServiceRequestUpdate> updates, OutputStream target) throws IOException {
        write(members(updates, Open311Members::of), "service_requests_updates", "request_update", target);
    }

    abstract void write(
            Iterator<Map<String, @Nullable Object>> records, String list, String record, OutputStream target)
            throws IOException;

    private static <T> Iterator<Map<String, @Nullable Object>> members(
            Iterable<T> records, Function<T, Map<String, @Nullable Object>> members) {
        return StreamSupport.stream(records.spliterator(), false).map(members).iterator();
    }
}
