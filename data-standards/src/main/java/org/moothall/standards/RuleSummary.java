// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import org.moothall.core.finding.Severity;

/**
 * The summary of a rule, for a report and a page.
 *
 * @param id stable for ever, for example {@code open311/status-known}
 * @param severity how much breaking it matters under the profile at hand
 * @param words what must hold, as a sentence without a full stop
 * @param source where the rule comes from
 */
public record RuleSummary(String id, Severity severity, String words, String source) {}
