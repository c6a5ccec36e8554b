using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Resources;

/// <summary>What every QuickSight resource has: account, id, name, who may use it, and tags.</summary>
/// <remarks>AWS refuses empty lists of permissions and tags, so they are left out.</remarks>
internal sealed record ResourceHead
{
    /// <summary>Declares the head of a resource.</summary>
    /// <param name="accountId">AWS account, twelve digits.</param>
    /// <param name="id">Id within the account and region.</param>
    /// <param name="name">Name that readers see.</param>
    /// <exception cref="TreeException">The account or id does not fit AWS's pattern, or the name is missing.</exception>
    public ResourceHead(string accountId, string id, string name)
    {
        Require.That(accountId is { Length: 12 } && accountId.All(char.IsAsciiDigit), $"account '{accountId}' must have twelve digits");
        AccountId = accountId;
        Id = Require.Identifier(id, "id of a resource");
        Name = Require.Shown(name, $"name of resource '{id}'", 2048);
    }

    /// <summary>AWS account, twelve digits.</summary>
    public string AccountId { get; }

    /// <summary>Id within the account and region.</summary>
    public string Id { get; }

    /// <summary>Name that readers see.</summary>
    public string Name { get; }

    /// <summary>Who may do what, at most 64 entries.</summary>
    public ImmutableArray<ResourcePermission> Permissions { get; init; } = [];

    /// <summary>Tags in order, at most 200.</summary>
    public ImmutableArray<ResourceTag> Tags { get; init; } = [];

    /// <summary>Folders that hold the resource, at most 10; a theme takes none.</summary>
    public ImmutableArray<string> FolderArns { get; init; } = [];

    internal JsonObject Wrap(ResourceKind kind, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var body = Json.Object(("AwsAccountId", AccountId), ($"{kind}Id", Id), ("Name", Name));
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                body.Add(name, value);
            }
        }

        Append(body, "Permissions", Permissions.Select(permission => Json.Object(
            ("Principal", permission.Principal),
            ("Actions", Json.Texts(permission.Actions)))));
        Append(body, "Tags", Tags.Select(tag => Json.Object(("Key", tag.Key), ("Value", tag.Value))));
        Append(body, "FolderArns", FolderArns.Select(arn => (JsonNode)JsonValue.Create(arn)));
        return body;
    }

    private static void Append(JsonObject body, string name, IEnumerable<JsonNode> items)
    {
        if (Json.ArrayUnlessEmpty(items) is { } array)
        {
            body.Add(name, array);
        }
    }
}
