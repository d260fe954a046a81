// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

/** The shape of a language tag, as BCP 47 has it; whether somebody speaks it, no shape tells. */
final class Language {
    static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    static final String MESSAGE = "must be a language tag such as cy, en or bfi";

    private Language() {}
}
