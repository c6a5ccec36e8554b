namespace Pulumi;

/// <summary>How the engine deals with a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old object first; null: as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secrets besides those that the provider says are.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    /// <summary>The id of an existing object to adopt.</summary>
    public string? ImportId { get; set; }

    /// <summary>For providers: which variables of the environment the provider sees under which names.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => field ??= [];
        set;
    }

    /// <summary>Both options as one: the second wins for single values; lists are first, then second.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var result = options1 is null ? new() : (CustomResourceOptions)options1.Copy();
        if (options2 is null)
        {
            return result;
        }

        result.Add(options2);
        result.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? result.DeleteBeforeReplace;
        result.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
        result.ImportId = options2.ImportId ?? result.ImportId;
        foreach (var (from, to) in options2.EnvVarMappings)
        {
            result.EnvVarMappings[from] = to;
        }

        return result;
    }

    internal override ResourceOptions Copy() => CopyTo(new CustomResourceOptions
    {
        DeleteBeforeReplace = DeleteBeforeReplace,
        AdditionalSecretOutputs = [.. AdditionalSecretOutputs],
        ImportId = ImportId,
        EnvVarMappings = new(EnvVarMappings),
    });
}
