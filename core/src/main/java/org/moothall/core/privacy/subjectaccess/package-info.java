// SPDX-License-Identifier: Apache-2.0
/** Subject access: the data held about a person, reviewed, as JSON and as a page. Begin with {@link SubjectAccess} and {@link Holding}. */
@NullMarked
package org.moothall.core.privacy.subjectaccess;

import org.jspecify.annotations.NullMarked;
