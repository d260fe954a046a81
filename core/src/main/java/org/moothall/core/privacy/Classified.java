// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

/** A text that knows how private it is, wherever it stands: every identifier is one. */
public interface Classified {
    /** The text, in its canonical form. It is not masked. */
    String value();

    /** How private it is. */
    PrivacyCategory privacy();
}
