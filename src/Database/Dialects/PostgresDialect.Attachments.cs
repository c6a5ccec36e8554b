namespace QsGen.Database.Dialects;

/// <content>What others hang on tables that a refresh computes.</content>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    /// <remarks>
    /// A table that is dropped takes these along, or can't be dropped; one that is filled anew keeps them. Functions whose body is a
    /// string find tables by name, and are no matter here. Grants of the owner without grant option are not among them: they are
    /// repeated, see <see cref="CarryOver"/>. Each table is looked up by the catalog's indexes: its tables are read whole by no branch,
    /// since a planner without statistics reads them once for every table.
    /// </remarks>
    public override string? HangsOn(IEnumerable<string> tables, IEnumerable<string> ownIndexes) =>
        $"""
        SELECT DISTINCT o.relname::text, h.what, h.carried
        FROM ({Named(tables)}) o CROSS JOIN LATERAL (
          SELECT 'its row-level security' AS what, FALSE AS carried WHERE o.relrowsecurity OR o.relforcerowsecurity
          UNION ALL SELECT 'policy ' || quote_ident(polname), FALSE FROM pg_policy WHERE polrelid = o.oid
          UNION ALL
          SELECT format('right %s of %s', a.privilege_type, {Grantee}), a.grantor = o.relowner
          FROM aclexplode(o.relacl) a
          WHERE a.grantee <> o.relowner AND (a.is_grantable OR a.grantor <> o.relowner)
          UNION ALL
          SELECT format('right %s of %s on column %I', a.privilege_type, {Grantee}, t.attname), a.grantor = o.relowner
          FROM pg_attribute t CROSS JOIN LATERAL aclexplode(t.attacl) a WHERE t.attrelid = o.oid AND t.attacl IS NOT NULL
          UNION ALL
          SELECT CASE objsubid WHEN 0 THEN 'its comment' ELSE 'comments of columns' END, TRUE
          FROM pg_description WHERE objoid = o.oid AND classoid = 'pg_class'::regclass
          UNION ALL
          SELECT 'security label of ' || provider, FALSE FROM pg_seclabel WHERE objoid = o.oid AND classoid = 'pg_class'::regclass
          UNION ALL SELECT 'trigger ' || quote_ident(tgname), FALSE FROM pg_trigger WHERE tgrelid = o.oid AND NOT tgisinternal
          UNION ALL
          SELECT 'rule ' || quote_ident(rulename), FALSE FROM pg_rewrite WHERE ev_class = o.oid AND rulename <> '_RETURN'
          UNION ALL
          SELECT 'publication ' || quote_ident(p.pubname), FALSE
          FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid WHERE r.prrelid = o.oid
          UNION ALL SELECT 'statistics ' || quote_ident(stxname), FALSE FROM pg_statistic_ext WHERE stxrelid = o.oid
          UNION ALL
          SELECT 'index ' || quote_ident(i.relname), FALSE
          FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
          WHERE x.indrelid = o.oid
            AND i.relname <> ALL (ARRAY[{string.Join(", ", ownIndexes.Select(Text))}]::text[])
            AND NOT EXISTS (SELECT 1 FROM pg_constraint k
              WHERE k.conrelid = o.oid AND k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))
          UNION ALL
          SELECT 'constraint ' || quote_ident(conname), FALSE
          FROM pg_constraint WHERE conrelid = o.oid AND contype IN ('c', 'f', 'p', 'u', 'x')
          UNION ALL
          SELECT COALESCE(
              (SELECT CASE v.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' ELSE 'rule of ' END || v.oid::regclass
               FROM pg_rewrite r JOIN pg_class v ON v.oid = r.ev_class WHERE d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid),
              pg_describe_object(d.classid, d.objid, d.objsubid)), FALSE
          FROM pg_depend d
          WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = o.oid
            AND d.deptype = 'n' AND d.classid <> 'pg_constraint'::regclass
          UNION ALL
          SELECT pg_describe_object(d.classid, d.objid, d.objsubid), FALSE
          FROM pg_type t JOIN pg_depend d ON d.refobjid IN (t.oid, t.typarray)
          WHERE t.oid = o.reltype AND d.refclassid = 'pg_type'::regclass AND d.deptype = 'n'
          UNION ALL SELECT 'table ' || inhrelid::regclass, FALSE FROM pg_inherits WHERE inhparent = o.oid
          UNION ALL SELECT 'its parent ' || inhparent::regclass, FALSE FROM pg_inherits WHERE inhrelid = o.oid
          UNION ALL SELECT 'its replica identity', FALSE WHERE o.relreplident <> 'd'
          UNION ALL SELECT 'its tablespace', FALSE WHERE o.reltablespace <> 0
          UNION ALL SELECT 'its owner', FALSE WHERE pg_get_userbyid(o.relowner) <> CURRENT_USER
          UNION ALL
          SELECT 'its storage option ' || split_part(named, '=', 1), FALSE
          FROM UNNEST(o.reloptions) named WHERE split_part(named, '=', 1) NOT IN ('fillfactor', 'autovacuum_enabled')
          UNION ALL
          SELECT 'settings of columns', FALSE FROM pg_attribute
          WHERE attrelid = o.oid AND attnum > 0 AND (attoptions IS NOT NULL OR attstattarget IS NOT NULL)) h
        ORDER BY 1, 2
        """;

    /// <inheritdoc/>
    /// <remarks>What belongs to one of the tables goes with it, whatever else it refers to.</remarks>
    public override string? NeedsThem(IEnumerable<string> tables) =>
        $"""
        WITH ours AS ({Named(tables)})
        SELECT DISTINCT format('%s needs %s', n.what, o.relname)
        FROM ours o CROSS JOIN LATERAL (
          SELECT COALESCE(
              (SELECT CASE v.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' ELSE 'rule of ' END || v.oid::regclass
               FROM pg_rewrite r JOIN pg_class v ON v.oid = r.ev_class WHERE d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid),
              pg_describe_object(d.classid, d.objid, d.objsubid)) AS what
          FROM pg_depend d
          WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = o.oid
            AND d.deptype = 'n' AND d.classid <> 'pg_constraint'::regclass
            AND NOT EXISTS (
              SELECT 1 FROM pg_depend own JOIN ours ON ours.oid = own.refobjid
              WHERE own.classid = d.classid AND own.objid = d.objid AND own.refclassid = 'pg_class'::regclass
                AND own.deptype IN ('a', 'i'))
          UNION ALL
          SELECT pg_describe_object(d.classid, d.objid, d.objsubid)
          FROM pg_type t JOIN pg_depend d ON d.refobjid IN (t.oid, t.typarray)
          WHERE t.oid = o.reltype AND d.refclassid = 'pg_type'::regclass AND d.deptype = 'n'
          UNION ALL
          SELECT format('foreign key %I of %s', k.conname, k.conrelid::regclass)
          FROM pg_constraint k
          WHERE k.confrelid = o.oid AND k.contype = 'f' AND k.conrelid NOT IN (SELECT oid FROM ours)
          UNION ALL
          SELECT 'table ' || i.inhrelid::regclass
          FROM pg_inherits i WHERE i.inhparent = o.oid AND i.inhrelid NOT IN (SELECT oid FROM ours)) n
        ORDER BY 1
        """;

    /// <inheritdoc/>
    public override string? CantBeRefreshed(IEnumerable<string> read, IEnumerable<string> written) =>
        $"""
        WITH ours AS ({Named(written)})
        SELECT format('row-level security of %s binds the role %s itself, which would compute with a part of the rows; '
          || 'let its owner refresh and take FORCE away, or give the role BYPASSRLS', relname, CURRENT_USER)
        FROM ({Named([.. read, .. written])}) both_kinds WHERE row_security_active(oid)
        UNION ALL
        SELECT format('foreign key %I of %s refers to %s, whose rows go with every refresh; drop it',
          k.conname, k.conrelid::regclass, relname)
        FROM ours JOIN pg_constraint k ON k.confrelid = ours.oid AND k.contype = 'f' AND k.conparentid = 0
        UNION ALL
        SELECT format('rule %I of %s stands in the way of writing it; drop it', r.rulename, relname)
        FROM ours JOIN pg_rewrite r ON r.ev_class = ours.oid AND r.ev_type IN ('2', '3', '4')
        UNION ALL
        SELECT format('table %s inherits from %s, and its rows would go with every refresh; end that with NO INHERIT',
          i.inhrelid::regclass, relname)
        FROM ours JOIN pg_inherits i ON i.inhparent = ours.oid
        UNION ALL
        SELECT DISTINCT format('publication %I publishes whatever tables come, also those that a refresh computes in; '
          || 'make it anew with the tables named', pubname)
        FROM pg_publication p
        WHERE p.puballtables OR EXISTS (
          SELECT 1 FROM pg_publication_namespace n WHERE n.pnpubid = p.oid AND n.pnnspid = current_schema()::regnamespace)
        UNION ALL
        SELECT format('publication %I publishes deletions from %s, which has no replica identity; '
          || 'run ALTER TABLE %s REPLICA IDENTITY FULL', p.pubname, relname, ours.oid::regclass)
        FROM ours JOIN pg_publication_rel r ON r.prrelid = ours.oid JOIN pg_publication p ON p.oid = r.prpubid
        WHERE (p.pubdelete OR p.pubupdate) AND (relreplident = 'n' OR relreplident = 'd'
          AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = ours.oid AND k.contype = 'p'))
        ORDER BY 1
        """;

    /// <inheritdoc/>
    public override string? CarryOver(IEnumerable<string> tables, IEnumerable<string> columns) =>
        $"""
        WITH ours AS ({Named(tables)})
        SELECT format('GRANT %s ON %I TO %s', a.privilege_type, relname, {Grantee}) || {GrantOption}
        FROM ours CROSS JOIN LATERAL aclexplode(relacl) a
        WHERE a.grantee <> relowner AND a.grantor = relowner
        UNION ALL
        SELECT format('GRANT %s (%I) ON %I TO %s', a.privilege_type, t.attname, relname, {Grantee}) || {GrantOption}
        FROM ours JOIN pg_attribute t ON t.attrelid = ours.oid AND t.attacl IS NOT NULL CROSS JOIN LATERAL aclexplode(t.attacl) a
        WHERE t.attname IN ({Texts(columns)}) AND a.grantor = relowner
        UNION ALL
        SELECT CASE d.objsubid
          WHEN 0 THEN format('COMMENT ON TABLE %I IS %L', relname, d.description)
          ELSE format('COMMENT ON COLUMN %I.%I IS %L', relname, t.attname, d.description) END
        FROM ours JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = ours.oid
        LEFT JOIN pg_attribute t ON t.attrelid = ours.oid AND t.attnum = d.objsubid AND d.objsubid > 0
        WHERE d.objsubid = 0 OR t.attname IN ({Texts(columns)})
        ORDER BY 1
        """;

    /// <inheritdoc/>
    public override string? GivenByDefault =>
        """
        SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
        FROM pg_default_acl d CROSS JOIN LATERAL aclexplode(d.defaclacl) a
        WHERE d.defaclobjtype = 'r' AND pg_get_userbyid(d.defaclrole) = CURRENT_USER AND a.grantee <> d.defaclrole
          AND d.defaclnamespace IN (0, current_schema()::regnamespace)
        ORDER BY 1
        """;

    private const string Grantee = "CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END";

    private const string GrantOption = "CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END";

    private string Named(IEnumerable<string> tables) =>
        $"SELECT * FROM pg_class WHERE relnamespace = (SELECT current_schema()::regnamespace) AND relname IN ({Texts(tables)})";

    private string Texts(IEnumerable<string> values) => string.Join(", ", values.Select(Text).DefaultIfEmpty("NULL"));
}
