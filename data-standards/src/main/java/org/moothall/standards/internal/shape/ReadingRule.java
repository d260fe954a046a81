// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import org.moothall.core.finding.Severity;
import org.moothall.standards.RuleSummary;

/** What can be found about a file before any standard is asked. */
public enum ReadingRule {
    NOTHING("text/nothing-to-check", Severity.ERROR, "there is at least one row to check"),
    NOT_OF_THE_SET("text/not-of-the-set", Severity.ERROR, "every file of a data set is one of its tables"),
    NOT_TEXT("text/not-text", Severity.ERROR, "the file is text, not a spreadsheet, an archive or a PDF"),
    XML("text/xml", Severity.ERROR, "the file is JSON or CSV, not XML or a page"),
    UTF_16("text/utf-16", Severity.ERROR, "the text is UTF-8, not UTF-16"),
    NOT_UTF_8("text/not-utf-8", Severity.WARNING, "the text is UTF-8"),
    JSON_NOT_UTF_8("json/not-utf-8", Severity.ERROR, "JSON is UTF-8"),
    BYTE_ORDER_MARK("text/byte-order-mark", Severity.ADVICE, "the text begins without a byte order mark"),
    LOST("text/lost-characters", Severity.WARNING, "no character was lost on the way"),
    ENCODED_TWICE("text/encoded-twice", Severity.WARNING, "the text was made UTF-8 once, not twice"),
    NUL("text/nul", Severity.ERROR, "no value holds a NUL character, which databases refuse"),
    VALUE_TOO_LONG("text/value-too-long", Severity.ERROR, "no value is longer than the limit of this reading"),
    SPREADSHEET(
            "text/changed-by-spreadsheet", Severity.WARNING, "no text was made a number or an error by a spreadsheet"),
    NATIONAL_GRID("text/national-grid", Severity.ERROR, "places are in degrees, not in metres of the National Grid"),
    JSON_SYNTAX("json/syntax", Severity.ERROR, "the text is JSON (RFC 8259)"),
    JSON_TRUNCATED("json/truncated", Severity.ERROR, "the JSON ends where its list ends, not before"),
    JSON_TRAILING("json/trailing-content", Severity.ERROR, "nothing follows the JSON"),
    JSON_NOT_A_LIST(
            "json/not-a-list", Severity.ERROR, "the JSON is a list of objects, one object, or an object a line"),
    JSON_WRAPPED("json/wrapped", Severity.ERROR, "the list is not wrapped in an object, unless the profile allows it"),
    JSON_NOT_AN_OBJECT("json/not-an-object", Severity.ERROR, "every element of the list is an object"),
    JSON_DUPLICATE("json/duplicate-member", Severity.ERROR, "a member is in an object once"),
    JSON_TOO_DEEP("json/too-deep", Severity.ERROR, "no element nests deeper than the limit of this reading"),
    JSON_TOO_LONG("json/element-too-long", Severity.ERROR, "no element is longer than the limit of this reading"),
    NUMBER_FOR_TEXT(
            "json/number-for-text", Severity.ADVICE, "what the standard calls text is a JSON text, not a number"),
    TEXT_FOR_NUMBER(
            "json/text-for-number", Severity.ADVICE, "what the standard calls a number is a JSON number, not a text"),
    CSV_HEADER("csv/header-missing", Severity.ERROR, "the first row holds the names of the columns"),
    CSV_ANOTHER("csv/another-table", Severity.ERROR, "the table is of the record that is checked, not another"),
    CSV_ABOVE("csv/above-header", Severity.WARNING, "the header is the first row"),
    CSV_FOR_EXCEL("csv/sep-line", Severity.WARNING, "the first line is the header, not a line for a spreadsheet"),
    CSV_TOTAL("csv/total-row", Severity.WARNING, "the table has no rows of totals"),
    CSV_REMARK("csv/remark-row", Severity.WARNING, "every row of the table is a record, not a remark"),
    CSV_HEADER_AGAIN("csv/header-again", Severity.WARNING, "the header is there once"),
    CSV_SURPLUS("csv/surplus-cells", Severity.WARNING, "no row ends in empty cells beyond the header"),
    CSV_DUPLICATE("csv/duplicate-column", Severity.ERROR, "a column is in the table once"),
    CSV_UNNAMED("csv/unnamed-column", Severity.WARNING, "every column has a name"),
    CSV_TOO_MANY(
            "csv/too-many-columns", Severity.ERROR, "the table has no more columns than the limit of this reading"),
    CSV_TOO_LONG("csv/row-too-long", Severity.ERROR, "no row is longer than the limit of this reading"),
    CSV_LONG_ROW("csv/long-row", Severity.ERROR, "no row has more cells than the header"),
    CSV_SHORT_ROW("csv/short-row", Severity.WARNING, "no row has fewer cells than the header"),
    CSV_EMPTY_ROW("csv/empty-row", Severity.ADVICE, "the table has no empty rows"),
    CSV_SEPARATOR("csv/separator", Severity.WARNING, "cells are separated by commas"),
    CSV_SYNTAX("csv/syntax", Severity.ERROR, "the text is CSV (RFC 4180): quotes are closed and doubled within a cell");

    private final String id;
    private final Severity severity;
    private final String words;

    ReadingRule(String id, Severity severity, String words) {
        this.id = id;
        this.severity = severity;
        this.words = words;
    }

    /** What a report says about it. */
    public RuleSummary summary() {
        return new RuleSummary(id, severity, words, "Moothall's reading of files");
    }
}
