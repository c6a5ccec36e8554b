using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Schema;

/// <summary>The statements that make a bundled institution's tables, per database, as they were approved.</summary>
/// <remarks>Institutions differ in nothing but the prefix, so one of them stands for all.</remarks>
internal sealed class ApprovedDdlTests
{
    private static IEnumerable<string> Databases => SqlDialects.All.Select(dialect => dialect.Name);

    [TestCaseSource(nameof(Databases))]
    public void Ddl_OfTheBundledInstitution_IsAsApproved(string database)
    {
        var schema = DatabaseSchema.Of(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.Parse(database));
        var ddl = new SchemaDdl(schema);

        var statements = DatabaseSchema.Tables.SelectMany(table => ddl.Create(table)).Select(sql => $"{sql};\n");
        Approved.Match(string.Join('\n', statements), $"Ddl_{database}");
    }
}
