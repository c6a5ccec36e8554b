using System.Collections.Immutable;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.LocalQuickSight;

/// <summary>A kind of QuickSight resource: what identifies it and what cannot change. From AWS's published resource schemas.</summary>
/// <param name="Type">The type's token.</param>
/// <param name="Word">What people call it.</param>
/// <param name="Folder">The folder of the store, and the kind in ARNs.</param>
/// <param name="IdProperty">The property that holds its id within the account.</param>
/// <param name="AccountFirst">Whether the account comes first in the primary identifier.</param>
/// <param name="CreateOnly">Properties whose change replaces it.</param>
/// <param name="Required">Properties without which AWS refuses it.</param>
internal sealed record QuickSightKind(
    string Type,
    string Word,
    string Folder,
    string IdProperty,
    bool AccountFirst,
    ImmutableArray<string> CreateOnly,
    ImmutableArray<string> Required)
{
    /// <summary>The property that holds the account.</summary>
    public const string AccountProperty = "awsAccountId";

    /// <summary>The package of these types.</summary>
    public const string Package = "aws-native";

    // AWS would take a template in its place; there are none here.
    private const string Definition = "definition";

    public static QuickSightKind Theme { get; } = Of(ResourceKind.Theme, "theme", "theme", "themeId");

    // An embedded database has no parameters that AWS could use.
    public static QuickSightKind DataSource { get; } =
        Of(ResourceKind.DataSource, "data source", "datasource", "dataSourceId").Without("dataSourceParameters");

    public static QuickSightKind DataSet { get; } = Of(ResourceKind.DataSet, "dataset", "dataset", "dataSetId");

    public static QuickSightKind Analysis { get; } = Of(ResourceKind.Analysis, "analysis", "analysis", "analysisId", Definition);

    public static QuickSightKind Dashboard { get; } = Of(ResourceKind.Dashboard, "dashboard", "dashboard", "dashboardId", Definition);

    // The program makes none, so the facts about resources do not have it.
    public static QuickSightKind FolderKind { get; } = new(
        Token("Folder"), "folder", "folder", "folderId", true,
        [AccountProperty, "folderId", "folderType", "parentFolderArn", "sharingModel"], [AccountProperty, "folderId"]);

    /// <summary>All kinds that the local provider knows.</summary>
    public static ImmutableArray<QuickSightKind> All { get; } = [Theme, DataSource, DataSet, Analysis, Dashboard, FolderKind];

    /// <summary>The kind of a type; null if it is not known.</summary>
    public static QuickSightKind? Find(string type) => All.FirstOrDefault(kind => kind.Type == type);

    /// <summary>The primary identifier: account and id, in the order of the resource's schema.</summary>
    public string PrimaryId(string account, string id) => AccountFirst ? $"{account}|{id}" : $"{id}|{account}";

    /// <summary>Account and id of a primary identifier.</summary>
    public (string Account, string Id)? Split(string primaryId) => primaryId.Split('|') switch
    {
        [var first, var second] => AccountFirst ? (first, second) : (second, first),
        _ => null,
    };

    private static QuickSightKind Of(
        ResourceKind kind, string word, string folder, string idProperty, params ReadOnlySpan<string> needed) => new(
        PulumiNames.Token(kind), word, folder, idProperty, PulumiNames.Identifier(kind)[0] == AccountProperty,
        PulumiNames.ReplaceOnChanges(kind), [.. PulumiNames.Required(kind), .. needed]);

    private QuickSightKind Without(string required) => this with { Required = Required.Remove(required) };

    private static string Token(string name) => $"{Package}:quicksight:{name}";
}
