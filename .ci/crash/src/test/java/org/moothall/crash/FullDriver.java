// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/** Opens the SQLite files whose disk is full now and then; every other one it leaves to SQLite's own driver. */
public final class FullDriver implements Driver {
    private static final Map<String, FullDisk> DISKS = new ConcurrentHashMap<>();

    static void fill(String address) {
        DISKS.put(address, FullDisk.underFile());
    }

    @Override
    public @Nullable Connection connect(String address, Properties properties) throws SQLException {
        FullDisk disk = DISKS.get(address);
        return disk == null ? null : disk.of(new JDBC().connect(address, properties));
    }

    @Override
    public boolean acceptsURL(String address) {
        return DISKS.containsKey(address);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String address, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
