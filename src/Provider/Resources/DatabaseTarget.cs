using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Institution.Loading;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Provider.Resources;

/// <summary>Which institution's tables in which database a resource is about: the inputs that all resources of the package share.</summary>
/// <param name="Institution">The institution.</param>
/// <param name="Url">The database.</param>
internal sealed record DatabaseTarget(InstitutionModel Institution, DatabaseUrl Url)
{
    /// <summary>The input that holds the institution.</summary>
    public const string InstitutionInput = "institution";

    /// <summary>The input that holds the database's address.</summary>
    public const string UrlInput = "databaseUrl";

    /// <summary>The output that holds the prefix of all tables.</summary>
    public const string PrefixOutput = "tablePrefix";

    /// <summary>The input that holds the prefix of tables of cents, where the bank's feed fills such.</summary>
    public const string CentsInput = "centsPrefix";

    private const string FileName = "institution";

    /// <summary>The shared inputs.</summary>
    public static IEnumerable<PropertySpec> Inputs { get; } =
    [
        new(InstitutionInput, PropertyKind.Text, "The institution, as the text of its YAML file.") { Required = true },
        new(UrlInput, PropertyKind.Text, "The database: duckdb:PATH, postgres://… or oracle://…; always kept secret.")
        {
            Required = true,
            Secret = true,
        },
        new(
            CentsInput,
            PropertyKind.Text,
            "The prefix of the tables that the bank's feed fills with cents; they are read through views. Default: it fills the tables "
            + "of the institution."),
    ];

    /// <summary>The prefix of all tables, as an output.</summary>
    public static PropertySpec Prefix { get; } =
        new(PrefixOutput, PropertyKind.Text, "The prefix of every table, without a trailing underscore.") { Required = true };

    /// <summary>The declared tables.</summary>
    public DatabaseSchema Schema => DatabaseSchema.Of(Institution, Url.Dialect);

    /// <summary>The id of resources in this place: the database's address without user and password, and the prefix.</summary>
    public string Id => $"{Url.Display}#{Institution.Instance}";

    /// <summary>The database in messages. A DuckDB address is the whole of a secret input, and engines mask those.</summary>
    public string Label => Url is DuckDbUrl file ? $"DuckDB {Path.GetFileName(file.Path)}" : Url.Display;

    /// <summary>What failed and where; a login that failed says the place itself.</summary>
    public string Of(Exception failure) =>
        failure.Message.Contains(Url.Display, StringComparison.Ordinal) ? failure.Message : $"{Label}: {failure.Message}";

    /// <summary>What is wrong with the shared inputs, as far as they are known.</summary>
    public static IEnumerable<PropertyProblem> Judge(PropertyObject inputs)
    {
        if (inputs.Text(InstitutionInput) is { } text)
        {
            var errors = InstitutionLoader.Parse(text, FileName).Findings.Where(finding => finding.Severity == Severity.Error);
            foreach (var finding in errors)
            {
                yield return new(InstitutionInput, finding.ToString());
            }
        }

        if (inputs.Text(CentsInput) is { } prefix && !InstanceName.IsWellFormed(prefix))
        {
            yield return new(CentsInput, $"'{prefix}' is no prefix: {InstanceName.Form}");
        }

        if (inputs.Text(UrlInput) is { } url && !DatabaseUrl.TryParse(url, out _, out var problem))
        {
            yield return new(UrlInput, problem);
        }
    }

    /// <summary>The place that checked inputs name; null while a part of it is not known.</summary>
    public static DatabaseTarget? Find(PropertyObject inputs) =>
        inputs.Text(InstitutionInput) is { } text
        && inputs.Text(UrlInput) is { } url
        && InstitutionLoader.Parse(text, FileName).Model is { } institution
            ? new(institution with { Feed = FeedOf(inputs) }, DatabaseUrl.Parse(url))
            : null;

    /// <summary>The place that checked inputs name.</summary>
    /// <exception cref="ResourceFailure">The inputs were not checked.</exception>
    public static DatabaseTarget Of(PropertyObject inputs) =>
        Find(inputs) ?? throw new ResourceFailure("the institution cannot be read") { NothingChanged = true };

    /// <summary>
    /// The place of an existing resource. Its institution has nothing but the name, for the text may be of an older form.
    /// </summary>
    /// <exception cref="ResourceFailure">The state does not say where the resource is.</exception>
    public static DatabaseTarget OfExisting(ManagedState state) =>
        state.Outputs.Text(PrefixOutput) is { } prefix && state.Inputs.Text(UrlInput) is { } url
            ? new(new InstitutionModel { Instance = new(prefix), Feed = FeedOf(state.Inputs) }, DatabaseUrl.Parse(url))
            : throw new ResourceFailure("the state does not say which tables in which database it is about") { NothingChanged = true };

    private static FeedTables? FeedOf(PropertyObject inputs) =>
        inputs.Text(CentsInput) is { } prefix && InstanceName.IsWellFormed(prefix) ? new(new(prefix)) : null;

    /// <summary>Changes of the place: another database or another prefix is another resource.</summary>
    /// <param name="old">The resource as it is.</param>
    /// <param name="news">The inputs that it shall have.</param>
    /// <param name="after">The place that they name; null while a part of it is not known.</param>
    public static IEnumerable<PropertyDifference> Moves(ManagedState old, PropertyObject news, DatabaseTarget? after)
    {
        var before = OfExisting(old);
        if (news.IsUnknown(InstitutionInput) || (after is not null && after.Institution.Instance != before.Institution.Instance))
        {
            yield return new(InstitutionInput, DifferenceKind.Update, Replaces: true);
        }

        if (PropertyDifference.Between(CentsInput, old.Inputs, news) is { } feed)
        {
            yield return feed;
        }

        // A new password or user is no new database: the address is saved, and nothing needs doing.
        if (news.IsUnknown(UrlInput) || (after is not null && after.Url.Display != before.Url.Display))
        {
            yield return new(UrlInput, DifferenceKind.Update, Replaces: true);
        }
    }
}
