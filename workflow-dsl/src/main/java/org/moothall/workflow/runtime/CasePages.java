// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredCase;

/** The cases of a workflow in the order of their numbers: a page at a time of each version, merged. */
final class CasePages implements Iterator<StoredCase> {
    private static final int PAGE = 200;

    private final Pages pages;
    private final List<Version> versions;

    /** Reads a page of one version, as {@link Store#cases} does. */
    interface Pages {
        List<StoredCase> read(int version, long after, int limit);
    }

    /** What has been read of one version, and not yet given. */
    private final class Version {
        private final int version;
        private final Deque<StoredCase> page = new ArrayDeque<>(PAGE);
        private long last;
        private boolean isOver;

        Version(int version) {
            this.version = version;
        }

        Optional<StoredCase> first() {
            if (page.isEmpty() && !isOver) {
                page.addAll(pages.read(version, last, PAGE));
                isOver = page.size() < PAGE;
            }
            return Optional.ofNullable(page.peek());
        }

        StoredCase take() {
            StoredCase taken = page.remove();
            last = taken.number();
            return taken;
        }
    }

    private CasePages(Pages pages, List<Integer> versions) {
        this.pages = pages;
        this.versions = versions.stream().map(Version::new).toList();
    }

    static Stream<StoredCase> stream(Pages pages, List<Integer> versions) {
        Iterator<StoredCase> cases = new CasePages(pages, versions);
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cases, ordered), false);
    }

    private Optional<Version> earliest() {
        return versions.stream()
                .filter(version -> version.first().isPresent())
                .min(Comparator.comparingLong(
                        version -> version.first().orElseThrow().number()));
    }

    @Override
    public boolean hasNext() {
        return earliest().isPresent();
    }

    @Override
    public StoredCase next() {
        return earliest().orElseThrow(NoSuchElementException::new).take();
    }
}
