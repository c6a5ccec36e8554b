using System.Text.Json.Serialization;

namespace QsGen.Viewer.Frames;

/// <summary>How frames are written: camelCase names, enumerations as camelCase words, what is null left out, empty lists kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CamelCaseEnum<ActionTrigger>), typeof(CamelCaseEnum<BarArrangement>), typeof(CamelCaseEnum<ControlKind>),
        typeof(CamelCaseEnum<ElementKind>), typeof(CamelCaseEnum<FreshnessState>), typeof(CamelCaseEnum<LayoutKind>),
        typeof(CamelCaseEnum<TargetPlace>), typeof(CamelCaseEnum<ValueKind>), typeof(CamelCaseEnum<ViewerMode>),
        typeof(CamelCaseEnum<VisualState>),
    ])]
[JsonSerializable(typeof(CatalogueFrame))]
[JsonSerializable(typeof(SheetFrame))]
[JsonSerializable(typeof(VisualFrame))]
[JsonSerializable(typeof(OptionsFrame))]
[JsonSerializable(typeof(GenerationFrame))]
[JsonSerializable(typeof(HelpFrame))]
[JsonSerializable(typeof(ErrorFrame))]
internal sealed partial class FrameJson : JsonSerializerContext;

/// <summary>Writes an enumeration as camelCase words.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(System.Text.Json.JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
