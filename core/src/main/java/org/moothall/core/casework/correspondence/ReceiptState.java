// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.correspondence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The state of something sent. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record ReceiptState(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** A service took it to deliver. */
    public static final ReceiptState ACCEPTED = new ReceiptState("accepted");

    /** It is on its way. */
    public static final ReceiptState SENT = new ReceiptState("sent");

    /** It arrived. */
    public static final ReceiptState DELIVERED = new ReceiptState("delivered");

    /** It was opened. */
    public static final ReceiptState READ = new ReceiptState("read");

    /** It did not arrive; it may be tried again. */
    public static final ReceiptState FAILED = new ReceiptState("failed");

    /** It came back. */
    public static final ReceiptState RETURNED = new ReceiptState("returned");

    /** Refuses what is no code. */
    public ReceiptState {
        OpenCode.check(code, "a receipt's state");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReceiptState of(String code) {
        return new ReceiptState(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
