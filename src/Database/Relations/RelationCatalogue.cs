using System.Collections.Frozen;
using System.Collections.Immutable;
using QsGen.Database.Tables;
using QsGen.Database.Templates;

namespace QsGen.Database.Relations;

/// <summary>Every step of a refresh, each after all that it reads; read from <c>Sql/Relations</c> and <c>Sql/Refresh</c>.</summary>
/// <remarks>
/// A full refresh takes the relations and the work steps alone and computes each from nothing. An incremental refresh takes all
/// steps inside one transaction: scratch tables say which rows are affected, the relations replace those.
/// </remarks>
internal sealed class RelationCatalogue
{
    /// <summary>The template that says which business day counts as today.</summary>
    public const string Today = "Sql/Refresh/today.sql";

    private const string Incremental = ".incremental.sql";

    private readonly ImmutableDictionary<string, string> _files;

    private RelationCatalogue(ImmutableDictionary<string, string> files)
    {
        _files = files;
        Steps = StepOrder.Of([.. files.Where(file => !file.Key.EndsWith(Incremental, StringComparison.Ordinal)).Select(Read)]);
        foreach (var step in Steps)
        {
            Check(step);
        }

        Tables = [.. Steps.OfType<RelationStep>().Select(step => step.Table)];
    }

    /// <summary>Short names of the tables that a refresh reads and does not make.</summary>
    public static FrozenSet<string> Others { get; } =
        BaseTables.All.Concat(DeliveredTables.All).Concat(ConfigurationTables.All).Select(table => table.ShortName)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The relations of the product.</summary>
    public static RelationCatalogue BuiltIn { get; } =
        new(SqlTemplates.Names.Where(IsStep).ToImmutableDictionary(name => name, SqlTemplates.Text));

    /// <summary>The steps in order.</summary>
    public ImmutableArray<RefreshStep> Steps { get; }

    /// <summary>The relations, each after all that it reads.</summary>
    public ImmutableArray<SchemaTable> Tables { get; }

    /// <summary>The same relations and one more file, or another text of one.</summary>
    /// <exception cref="SqlTemplateException">The file is wrong, or does not go together with the others.</exception>
    public RelationCatalogue With(string name, string text) => new(_files.SetItem(name, text));

    /// <summary>A relation by its short name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public SchemaTable Table(string name) => Tables.FirstOrDefault(table => table.ShortName == name)
        ?? throw new ArgumentException($"there is no relation '{name}'", nameof(name));

    // Parts belong to the files that name them; what counts as today is asked for apart.
    private static bool IsStep(string name) =>
        name.StartsWith("Sql/Relations/", StringComparison.Ordinal) && !name.Contains("/Parts/", StringComparison.Ordinal)
        || name.StartsWith("Sql/Refresh/", StringComparison.Ordinal) && name != Today;

    private RefreshStep Read(KeyValuePair<string, string> file)
    {
        var beside = $"{file.Key[..^".sql".Length]}{Incremental}";
        return new StepReader(
            StepFile.Of(file.Key, file.Value), _files.TryGetValue(beside, out var text) ? SqlTemplate.Parse(beside, text) : null).Read();
    }

    private void Check(RefreshStep step)
    {
        foreach (var (name, file, line) in step.Reads)
        {
            if (!Others.Contains(name) && Steps.All(other => other.Name != name))
            {
                throw new SqlTemplateException(file, line > 0 ? line : null, $"there is no table '{name}'");
            }
        }

        foreach (var name in step.Before.Where(name => !Steps.OfType<RelationStep>().Any(relation => relation.Name == name)))
        {
            throw new SqlTemplateException(step.Template.Name, null, $"there is no relation '{name}' to come before");
        }

        foreach (var name in step.ReachedBy.Where(name => !Steps.OfType<ScratchStep>().Any(scratch => scratch.Name == name)))
        {
            throw new SqlTemplateException(step.Template.Name, null, $"there is no scratch table '{name}' to be reached by");
        }
    }
}
