using QsGen.Engine.Providers;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Monitor;

/// <summary>How properties are sent to a program, by what it says it understands.</summary>
internal readonly record struct Answer(bool Secrets, bool Resources, bool PartialValues)
{
    /// <summary>Encodes outputs; a property with an unknown value inside is left out for programs that cannot take a part of it.</summary>
    public EncodedProperties Encode(PropertyObject properties)
    {
        var plain = properties.WithoutOutputs();
        plain = PartialValues ? plain : PropertyObject.From(plain.Where(entry => !entry.Value.ContainsUnknowns));
        plain = Resources ? plain : (PropertyObject)References.Reduced(plain);
        return PropertyEncoder.ToStruct(Secrets ? plain : plain.WithoutSecrets());
    }
}
