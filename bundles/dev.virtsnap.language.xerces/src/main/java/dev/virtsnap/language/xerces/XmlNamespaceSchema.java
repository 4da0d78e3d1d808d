package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.SchemaSource;
import dev.virtsnap.language.text.Text;

/**
 * The attributes of the {@code xml} namespace as a schema: most schemas import them from the W3C's site, and nothing is
 * opened on a network.
 */
final class XmlNamespaceSchema {

    static final SchemaSource.Document DOCUMENT = new SchemaSource.Document(
            "virtsnap:xml.xsd",
            Text.of(
                    """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.w3.org/XML/1998/namespace'>
              <xs:attribute name='lang'>
                <xs:simpleType>
                  <xs:union memberTypes='xs:language'>
                    <xs:simpleType>
                      <xs:restriction base='xs:string'>
                        <xs:enumeration value=''/>
                      </xs:restriction>
                    </xs:simpleType>
                  </xs:union>
                </xs:simpleType>
              </xs:attribute>
              <xs:attribute name='space'>
                <xs:simpleType>
                  <xs:restriction base='xs:NCName'>
                    <xs:enumeration value='default'/>
                    <xs:enumeration value='preserve'/>
                  </xs:restriction>
                </xs:simpleType>
              </xs:attribute>
              <xs:attribute name='base' type='xs:anyURI'/>
              <xs:attribute name='id' type='xs:ID'/>
              <xs:attributeGroup name='specialAttrs'>
                <xs:attribute ref='xml:base'/>
                <xs:attribute ref='xml:lang'/>
                <xs:attribute ref='xml:space'/>
                <xs:attribute ref='xml:id'/>
              </xs:attributeGroup>
            </xs:schema>
            """));

    private XmlNamespaceSchema() {}
}
