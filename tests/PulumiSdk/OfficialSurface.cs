using System.Collections.Immutable;

namespace QsGen.Tests.PulumiSdk;

/// <summary>The part of the official package's public surface that QsGen may use: names, and the types of parameters.</summary>
/// <remarks>Extension methods stand under the class that the subset has them in; to a compiler the class does not matter.</remarks>
internal static class OfficialSurface
{
    private const string Bag = "IDictionary<string, object>";

    private static readonly (string Type, string[] Members)[] Facts =
    [
        ("Deployment", ["get_Instance()", "RunAsync(Action)", $"RunAsync(Func<{Bag}>)", "RunAsync(Func<Task>)",
            $"RunAsync(Func<Task<{Bag}>>, StackOptions)", "RunAsync()", "RunAsync(IServiceProvider)"]),
        ("DeploymentInstance", ["get_StackName()", "get_ProjectName()", "get_OrganizationName()", "get_RootDirectory()", "get_IsDryRun()",
            "Invoke(string, InvokeArgs, InvokeOptions)", "InvokeAsync(string, InvokeArgs, InvokeOptions)"]),
        ("Stack", [".ctor(StackOptions)"]),
        ("StackOptions", [".ctor()", .. Property("ResourceTransformations", "List<ResourceTransformation>")]),
        ("Config", [".ctor(string)", "Get(string)", "GetBoolean(string)", "GetInt32(string)", "GetDouble(string)", "GetObject(string)",
            "Require(string)", "RequireBoolean(string)", "RequireInt32(string)", "RequireDouble(string)", "RequireObject(string)",
            "GetSecret(string)", "RequireSecret(string)"]),
        ("Output", ["Create(!!0)", "Create(Task<!!0>)", "CreateSecret(!!0)", "CreateSecret(Task<!!0>)", "CreateSecret(Output<!!0>)",
            "Unsecret(Output<!!0>)", "IsSecretAsync(Output<!!0>)",
            "All(Input<!!0>[])", "All(IEnumerable<Input<!!0>>)", "All(Output<!!0>[])",
            "All(IEnumerable<Output<!!0>>)", "Format(FormattableString)", "JsonSerialize(Output<!!0>, JsonSerializerOptions)",
            "JsonDeserialize(Output<string>, JsonSerializerOptions)",
            "Create(Task<!0>)", "Apply(Func<!0, !!0>)", "Apply(Func<!0, Task<!!0>>)", "Apply(Func<!0, Input<!!0>>)",
            "Apply(Func<!0, Output<!!0>>)", "Apply(Func<!0, Task>)"]),
        ("Input", ["op_Implicit(!0)", "op_Implicit(Output<!0>)", "op_Implicit(Input<!0>)"]),
        ("InputExtensions", ["ToOutput(Input<!!0>)"]),
        ("InputList", [".ctor()", "Add(Input<!0>[])", "Add(InputList<!0>)"]),
        ("InputMap", [".ctor()", "Add(string, Input<!0>)", "Add(InputMap<!0>)"]),
        ("ResourceArgs", [".ctor()", "get_Empty()"]),
        ("InvokeArgs", [".ctor()", "get_Empty()"]),
        ("DictionaryResourceArgs", [".ctor(ImmutableDictionary<string, object>)"]),
        ("DictionaryInvokeArgs", [".ctor(ImmutableDictionary<string, object>)"]),
        ("InputAttribute", [".ctor(string, bool, bool)"]),
        ("OutputAttribute", [".ctor(string)"]),
        ("Resource", ["get_Urn()", "GetResourceType()", "GetResourceName()"]),
        ("CustomResource", [".ctor(string, string, ResourceArgs, CustomResourceOptions)", "get_Id()"]),
        ("ComponentResource", [".ctor(string, string, ComponentResourceOptions)",
            ".ctor(string, string, ResourceArgs, ComponentResourceOptions, bool)", "RegisterOutputs()", $"RegisterOutputs({Bag})",
            $"RegisterOutputs(Task<{Bag}>)", $"RegisterOutputs(Output<{Bag}>)"]),
        ("ProviderResource", [".ctor(string, string, ResourceArgs, CustomResourceOptions)"]),
        ("StackReference", [".ctor(string, StackReferenceArgs, CustomResourceOptions)", "GetOutput(Input<string>)",
            "RequireOutput(Input<string>)", "get_Outputs()", "get_Name()", "get_SecretOutputNames()"]),
        ("StackReferenceArgs", [".ctor()", .. Property("Name", "Input<string>")]),
        ("Alias", [".ctor()", .. Property("Urn", "string"), .. Property("Name", "Input<string>"), .. Property("Type", "Input<string>"),
            .. Property("Stack", "Input<string>"), .. Property("Project", "Input<string>"), .. Property("Parent", "Resource"),
            .. Property("ParentUrn", "Input<string>"), .. Property("NoParent", "bool")]),
        ("CustomTimeouts",
        [
            ".ctor()", .. Property("Create", "TimeSpan?"), .. Property("Update", "TimeSpan?"), .. Property("Delete", "TimeSpan?"),
        ]),
        ("ResourceOptions",
        [
            .. Property("Id", "Input<string>"), .. Property("Parent", "Resource"), .. Property("DependsOn", "InputList<Resource>"),
            .. Property("Protect", "bool?"), .. Property("IgnoreChanges", "List<string>"), .. Property("Version", "string"),
            .. Property("Provider", "ProviderResource"), .. Property("CustomTimeouts", "CustomTimeouts"),
            .. Property("Aliases", "List<Input<Alias>>"), .. Property("Urn", "string"), .. Property("ReplaceOnChanges", "List<string>"),
            .. Property("PluginDownloadURL", "string"), .. Property("RetainOnDelete", "bool?"), .. Property("DeletedWith", "Resource"),
            .. Property("ReplaceWith", "InputList<Resource>"), .. Property("HideDiffs", "List<string>"),
            .. Property("ResourceTransformations", "List<ResourceTransformation>"),
            .. Property("Hooks", "ResourceHookBinding"),
        ]),
        ("ResourceHook", [".ctor(string, ResourceHookCallback, ResourceHookOptions)"]),
        ("ErrorHook", [".ctor(string, ErrorHookCallback)"]),
        ("ResourceHookCallback", [".ctor(object, intptr)"]),
        ("ErrorHookCallback", [".ctor(object, intptr)"]),
        ("ResourceHookOptions", [".ctor()", .. Property("OnDryRun", "bool?")]),
        ("ResourceHookArgs",
        [
            "get_Urn()", "get_Name()", "get_Type()", "get_OldInputs()", "get_NewInputs()", "get_OldOutputs()", "get_NewOutputs()",
        ]),
        ("ErrorHookArgs", ["get_Name()", "get_Type()", "get_FailedOperation()", "get_Errors()"]),
        ("ResourceHookBinding",
        [
            ".ctor()", .. Property("BeforeUpdate", "List<ResourceHook>"), .. Property("AfterCreate", "List<ResourceHook>"),
            .. Property("AfterUpdate", "List<ResourceHook>"), .. Property("OnError", "List<ErrorHook>"),
        ]),
        ("ResourceTransformation", [".ctor(object, intptr)"]),
        ("ResourceTransformationArgs", ["get_Resource()", "get_Args()", "get_Options()"]),
        ("ResourceTransformationResult", [".ctor(ResourceArgs, ResourceOptions)"]),
        ("CustomResourceOptions",
        [
            ".ctor()", .. Property("DeleteBeforeReplace", "bool?"), .. Property("AdditionalSecretOutputs", "List<string>"),
            .. Property("ImportId", "string"), "Merge(CustomResourceOptions, CustomResourceOptions)",
        ]),
        ("ComponentResourceOptions", [".ctor()", .. Property("Providers", "List<ProviderResource>"),
            "Merge(ComponentResourceOptions, ComponentResourceOptions)"]),
        ("InvokeOptions",
        [
            ".ctor()", .. Property("Parent", "Resource"), .. Property("Provider", "ProviderResource"), .. Property("Version", "string"),
        ]),
        ("Log", ["Debug(string, Resource, int?, bool?)", "Info(string, Resource, int?, bool?)", "Warn(string, Resource, int?, bool?)",
            "Error(string, Resource, int?, bool?)"]),
        ("RunException", [".ctor(string)", ".ctor(string, Exception)"]),
        ("ResourceException", [".ctor(string, Resource, bool)"]),
    ];

    /// <summary>Types, and members with the types of their parameters.</summary>
    public static ImmutableSortedSet<string> Members { get; } =
        [.. Facts.Select(fact => fact.Type), .. Facts.SelectMany(fact => fact.Members.Select(member => $"{fact.Type}.{member}"))];

    private static string[] Property(string name, string type) => [$"get_{name}()", $"set_{name}({type})"];
}
