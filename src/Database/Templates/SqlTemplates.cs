using System.Collections.Frozen;

namespace QsGen.Database.Templates;

/// <summary>The templates that are built into the program.</summary>
internal static class SqlTemplates
{
    private const string Root = "Sql/";

    private static readonly FrozenDictionary<string, Lazy<SqlTemplate>> All = typeof(SqlTemplates).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
        .ToFrozenDictionary(name => name, name => new Lazy<SqlTemplate>(() => Read(name)), StringComparer.Ordinal);

    /// <summary>The resource names of all templates in ordinal order.</summary>
    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The template with this resource name, for example <c>Sql/Datasets/l1-drift.sql</c>; read once.</summary>
    /// <exception cref="SqlTemplateException">There is no such template, or its text is not valid.</exception>
    public static SqlTemplate Get(string name) => All.TryGetValue(name, out var template)
        ? template.Value
        : throw new SqlTemplateException(name, null, "no such template; the file must lie under Sql/ and end in .sql");

    /// <summary>The text of a file as it was written.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(SqlTemplates).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static SqlTemplate Read(string name) => SqlTemplate.Parse(name, Text(name));
}
