// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

/** An invented street: its name, its postcode in a sector that nobody uses, and the middle of it. */
record Street(String name, String postcode, Point middle) {}
