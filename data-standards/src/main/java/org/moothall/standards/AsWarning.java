// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import jakarta.validation.Payload;

/**
 * The payload of a constraint whose breach is a warning, not an error: {@code @ValidCompanyNumber(payload = AsWarning.class)}. A validation
 * provider, which knows no severities, still names the breach.
 */
public interface AsWarning extends Payload {}
